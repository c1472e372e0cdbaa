"""uv is told what pip was told about the package index."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "requirements" / "index_settings.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("index_settings", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_environment_wins_over_the_file_and_install_over_global(script):
    lines = [
        ":env:.index-url='http://127.0.0.1/environment'",
        "global.index-url='http://127.0.0.1/global'",
        "install.timeout='300'",
        "global.timeout='5'",
    ]
    assert script.read_settings(lines) == {
        "index-url": "http://127.0.0.1/environment",
        "timeout": "300",
    }


def test_each_setting_gets_its_name_in_uv(script, tmp_path):
    pip = {
        "index-url": "https://ann:secret@127.0.0.1/simple",
        "extra-index-url": "file:///a\nfile:///b",
        "find-links": f"{tmp_path} {tmp_path}/missing http://127.0.0.1/links",
        "no-index": "true",
        "trusted-host": "127.0.0.1",
        "cert": "/ca.pem",
        "client-cert": "/client.pem",
        "proxy": "http://127.0.0.1:3128",
        "default-timeout": "600",
    }
    uv = script.uv_settings(pip, {})
    assert uv["UV_DEFAULT_INDEX"] == "https://ann:secret@127.0.0.1/simple"
    assert uv["UV_INDEX"] == "file:///a file:///b"
    assert uv["UV_FIND_LINKS"] == f"{tmp_path},http://127.0.0.1/links"
    assert uv["GENJIN_UV_FLAG"] == "--no-index"
    assert uv["UV_INSECURE_HOST"] == "127.0.0.1"
    assert (uv["SSL_CERT_FILE"], uv["SSL_CLIENT_CERT"]) == ("/ca.pem", "/client.pem")
    assert uv["ALL_PROXY"] == "http://127.0.0.1:3128"
    assert uv["UV_HTTP_TIMEOUT"] == "600"


def test_a_short_time_limit_is_made_longer(script):
    assert script.uv_settings({"timeout": "15"}, {})["UV_HTTP_TIMEOUT"] == "120"


def test_what_is_set_for_uv_itself_stays(script):
    pip = {"index-url": "http://127.0.0.1/pip"}
    assert "UV_DEFAULT_INDEX" not in script.uv_settings(pip, {"UV_DEFAULT_INDEX": "x"})


def test_nothing_is_read_from_lines_that_are_no_settings(script):
    assert (
        script.read_settings(["WARNING: x", "", "global.cert=unquoted", "list.format='json'"]) == {}
    )
