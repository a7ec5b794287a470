from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PencarianConfig(AppConfig):
    name = "ambon_sop.pencarian"
    verbose_name = "Pencarian"

    def ready(self):
        from .mesin import pasang

        # A later AlterField on SQLite rebuilds the table and drops the triggers that keep the index in step.
        post_migrate.connect(pasang, sender=self)
