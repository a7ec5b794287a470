"""How static files are kept: hashed, compressed, and the imports of ES modules rewritten to the hashed names."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class PenyimpananStatis(CompressedManifestStaticFilesStorage):
    """After an update no page mixes old modules with new ones."""

    support_js_module_import_aggregation = True
    max_post_process_passes = 12  # one for each level of modules that import modules
