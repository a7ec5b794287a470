from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    name = "ambon_sop.audit"
    verbose_name = "Jejak audit"

    def ready(self):
        from .pemicu import pasang
        from .peran_basis_data import beri_hak

        # On every migrate, not once in a migration: a later AlterField on SQLite rebuilds the table and drops triggers.
        post_migrate.connect(pasang, sender=self)
        post_migrate.connect(beri_hak)  # after every app: each may bring new tables
