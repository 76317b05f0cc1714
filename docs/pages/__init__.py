"""The pages of the site that are written from the library, each kind by a module of its own."""
