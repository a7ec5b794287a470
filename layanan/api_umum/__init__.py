"""Open data: what is in force, for programs. Read-only JSON, CSV, XLSX, CPSV-AP 3.2 and SIPPN, under /api/v1/.

`api.py` holds the operations (django-ninja), `bentuk.py` their types, `data.py` the facts of a service, `cpsv.py` the
European vocabulary and `rdf.py` how it is written, `lembar.py` the tables, `jawab.py` what every answer carries.
"""
