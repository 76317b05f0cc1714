"""What each kind of claim other than Universal Credit asks besides."""
"""What each package of requirements asks of a claim, read on a day."""
