"""What may be required of each adult, on the day and after: spells, easements, the week, what would change it, what to ask for."""
