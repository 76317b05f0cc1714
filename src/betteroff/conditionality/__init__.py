"""The duties: what the Jobcentre may require, decided by tables read in a fixed order."""
