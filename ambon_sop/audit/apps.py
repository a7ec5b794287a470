from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    name = "ambon_sop.audit"
    verbose_name = "Jejak audit"

    def ready(self):
        from .pemicu import pasang

        # On every migrate, not once in a migration: a later AlterField on SQLite rebuilds the table and drops triggers.
        post_migrate.connect(pasang, sender=self)
