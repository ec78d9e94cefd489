"""What is wrong with a pack, found and explained. Little of it is loaded while all is well."""
