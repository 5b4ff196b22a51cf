"""Archive, build, store and access: everything that touches figures at rest."""
