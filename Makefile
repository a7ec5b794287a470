# Two commands are enough: `make run` serves the portal, `make test` proves it. The rest are their parts.
.PHONY: siap run test lint sbom bench tangguh potret lembar ua

siap:            # system libraries, .venv and requirements; starts nothing
	@bash alat/siap.sh

run:             # everything above, the database and the worked examples, then the server
	@bash alat/jalan.sh

test:            # lint, then the whole suite on SQLite and on PostgreSQL, then the journeys in a browser
	@bash alat/uji.sh

lint:            # style, dangerous calls, direction of imports, missing migrations, production settings
	@bash alat/siap.sh uji
	@bash alat/lint.sh

sbom:            # the bill of materials (CycloneDX) into var/sbom.json
	@bash alat/siap.sh
	@mkdir -p var && .venv/bin/python alat/sbom.py > var/sbom.json && echo var/sbom.json

bench:           # tables on the screen, JSON in var/bench.json
	@bash alat/siap.sh uji
	@.venv/bin/python -m tests.bench

tangguh:         # the long resilience tests; TANGGUH_KALI=50 kills the server less often than 200 times
	@bash alat/siap.sh uji
	@.venv/bin/pytest -m tangguh -s -o faulthandler_timeout=900

potret:          # a picture of every screen, into var/tampilan/; PANDUAN=1 also renews those of README and Panduan
	@bash alat/siap.sh uji
	@POTRET=1 .venv/bin/pytest -q tests/perjalanan/test_layar.py tests/perjalanan/test_panduan.py

lembar:          # every printed page of the cases and examples as pictures, and sheets of them, into var/lembar/
	@bash alat/siap.sh uji
	@.venv/bin/python -m tests.lembar_kontak

ua:              # the accessibility of every printed SOP, by a checker in an environment of its own
	@bash alat/siap.sh uji
	@bash alat/ua.sh
