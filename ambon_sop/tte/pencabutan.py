"""What issuers say of revocation (OCSP, CRL), asked over HTTP. Only for certificates that lead to a known root: the
addresses stand in the certificates, so who could make one up would send the portal wherever he likes.
"""

from asyncio import to_thread

import requests
from pyhanko_certvalidator.fetchers.api import Fetchers, FetchLimits
from pyhanko_certvalidator.fetchers.requests_fetchers import RequestsFetcherBackend
from pyhanko_certvalidator.fetchers.requests_fetchers.crl_client import RequestsCRLFetcher
from pyhanko_certvalidator.fetchers.requests_fetchers.ocsp_client import RequestsOCSPFetcher

DETIK = 10


def pengambil():
    """For one `ValidationContext`. pyHanko's own follow redirects; certificates are not fetched at all."""
    bawaan = RequestsFetcherBackend(DETIK, limits=FetchLimits(max_cert_requests=0)).get_fetchers()
    return Fetchers(_Ocsp(), _Crl(), bawaan.cert_fetcher)


class _TanpaAlihan:
    def _get(self, url, *, acceptable_content_types):
        return to_thread(_minta, "GET", url, acceptable_content_types)

    def _post(self, url, data, *, content_type, acceptable_content_types):
        return to_thread(_minta, "POST", url, acceptable_content_types, data, {"Content-Type": content_type})


class _Ocsp(_TanpaAlihan, RequestsOCSPFetcher):
    pass


class _Crl(_TanpaAlihan, RequestsCRLFetcher):
    pass


def _minta(metode, alamat, jenis, isi=None, kepala=None):
    kepala = {"Accept": ",".join(jenis)} | (kepala or {})
    jawaban = requests.request(metode, alamat, data=isi, headers=kepala, timeout=DETIK, allow_redirects=False)
    if jawaban.status_code != requests.codes.ok:
        raise requests.HTTPError(response=jawaban)
    return jawaban
