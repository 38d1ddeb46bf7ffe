# methods
