"""What benefits other than Universal Credit require, and allow, on a day: for any day from 27 April 2009 on. Plain data."""
