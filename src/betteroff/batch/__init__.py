"""The same rules, compiled and run over columns of many households."""
