"""The money: one module a scheme, each a set of plain functions of facts and rates."""
