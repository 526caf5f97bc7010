"""Starts the service and calls it as a client would. 启动服务，并像客户端那样调用它。

python3 call.py target/spring-boot-service-1.0.jar
"""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

TABLE = (
    "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积\n"
    "S1,示例小学,示例县,小学,100,700,0\n"
)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def call(path, body=None, kind="application/octet-stream"):
    request = urllib.request.Request(BASE + path, data=body, headers={"Content-Type": kind})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["Content-Type"], refused.read()


def expect(what, holds):
    if not holds:
        sys.exit("not as it should be: " + what)
    print("ok: " + what)


PORT = free_port()
BASE = "http://127.0.0.1:%d" % PORT
log = open("target/service.log", "wb")
began = time.time()
service = subprocess.Popen(
    ["java", "-jar", sys.argv[1], "--server.port=%d" % PORT, "--server.address=127.0.0.1"], stdout=log, stderr=log
)
try:
    for _ in range(600):
        if service.poll() is not None:
            sys.exit(open("target/service.log", encoding="utf-8").read())
        try:
            if call("/actuator/health")[0] == 200:
                break
        except OSError:
            time.sleep(0.2)
    print("started after %.1f s" % (time.time() - began))

    status, kind, body = call("/counties?name=county.csv&asOf=2025-09-01", TABLE.encode())
    report = json.loads(body)
    verdicts = {v["criterion"]: v["state"] for v in report["counties"][0]["verdicts"]}
    # 700 m² for 100 children are 7 each, and 7.5 are asked for.
    expect("a table is answered by JSON: " + str((status, verdicts.get("QB-R5-primary"))),
           status == 200 and verdicts["QB-R5-primary"] == "FAIL")
    expect("rules in the jar are judged", verdicts["SB-1-reading-seats"] == "UNDECIDED")
    expect("no path of the machine is told", report["reading"]["sources"][0]["file"] == "county.csv")

    county = {
        "id": "C1", "name": "示例县",
        "schools": [{"id": "S1", "name": "示例小学", "kind": "小学", "primary": {"students": 100},
                     "sportsGroundArea": 900, "indoorSportsArea": 0}],
    }
    status, kind, body = call(
        "/counties?name=county.json&asOf=2025-09-01", json.dumps(county).encode(), "application/json")
    verdicts = {v["criterion"]: v["state"] for v in json.loads(body)["counties"][0]["verdicts"]}
    expect("a county in JSON is answered", status == 200 and verdicts["QB-R5-primary"] == "PASS")

    status, kind, body = call("/counties?name=c.csv&asOf=2025-09-01&format=text/html", TABLE.encode())
    expect("a page is answered", status == 200 and kind.startswith("text/html") and "示例县".encode() in body)

    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    status, kind, book = call("/counties?name=c.csv&asOf=2025-09-01&format=" + sheet, TABLE.encode())
    expect("a workbook is answered", status == 200 and kind == sheet and book[:2] == b"PK")
    status, kind, body = call("/counties?name=report.xlsx&asOf=2025-09-01", book)
    problem = json.loads(body)
    expect("a workbook that is a report is no data: 422 with its problems",
           status == 422 and kind == "application/problem+json" and problem["problems"][0]["file"] == "report.xlsx")

    status, kind, body = call("/counties?name=c.csv&asOf=2025-09-01", b"a,b\n1,2\n")
    expect("a table without a header is 422", status == 422 and "zh" in json.loads(body)["problems"][0])
    status, kind, body = call("/counties?name=c.csv&asOf=yesterday", TABLE.encode())
    expect("a day that is none is 400", status == 400)

    status, kind, body = call("/actuator/junheng", b"{}", "application/json")
    expect("rules are reloaded when asked", status == 200 and json.loads(body)["state"] == "UNCHANGED")
    status, kind, body = call("/actuator/info")
    expect("the version of the rules is told", json.loads(body)["junheng"]["criteria"] > 50)
    status, kind, body = call("/actuator/metrics/junheng.evaluate")
    expect("evaluations are timed", json.loads(body)["measurements"][0]["value"] == 4.0)
    status, kind, body = call("/actuator/metrics/junheng.verdicts?tag=state:fail")
    expect("verdicts are counted", status == 200)
    expect("OpenAPI is served", call("/openapi.yaml")[0] == 200)
finally:
    service.terminate()
    service.wait(30)
