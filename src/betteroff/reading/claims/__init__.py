"""What each kind of claim other than Universal Credit asks besides."""
