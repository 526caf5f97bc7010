#!/usr/bin/env python3
"""Starts a Spark cluster on this machine, evaluates a made-up nation on it, kills a worker on the way, and compares.

usage: cluster.py JUNHENG [COUNTIES]
       cluster.py --throughput [COUNTIES]

JUNHENG is the command line of the library, with which the verdicts are compared. The nation is made of the example county: each
county has some of its schools, from one to all of them, and its figures; two counties cannot be read.

With --throughput nothing is compared: one worker and two evaluate a nation of so many counties, and one of a tenth, in turn, three
times; what is told is what a county more takes, in time and in the executors' processor time.
"""
import csv
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "county"
WORK = HERE / "target" / "run"
SPARK = HERE / "target" / "spark"
OPENED = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util "
    "java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar".split()
]
DAY, PACK = "2025-09-01", "quality-balance-2017"


def table(name):
    with open(EXAMPLE / name, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def make_nation(folder, counties):
    """Counties of very unequal size, the largest first, seeded: the same on every machine."""
    random.seed(20250901)
    (county_header, [county]), (school_header, schools), (result_header, results) = (
        table(name) for name in ("county.csv", "schools.csv", "results.csv"))
    code, home = school_header.index("学校代码"), school_header.index("区县")
    main = school_header.index("主校")
    nation = {"county.csv": [], "schools.csv": [], "results.csv": []}
    for number in range(counties):
        name = f"示例{number:04d}县"
        size = len(schools) if number % 50 == 0 else random.randint(1, 20)
        sample = random.sample(schools, size)
        kept = {school[code] for school in sample} | {school[main] for school in sample if school[main]}
        nation["county.csv"].append([name, *county[1:]])
        for school in schools:
            if school[code] in kept:
                row = list(school)
                row[code], row[home] = f"{number:04d}{school[code]}", name
                row[main] = f"{number:04d}{school[main]}" if school[main] else ""
                nation["schools.csv"].append(row)
        nation["results.csv"] += [[f"{number:04d}{row[0]}", *row[1:]] for row in results if row[0] in kept]
    for name, header in (("county.csv", county_header), ("schools.csv", school_header), ("results.csv", result_header)):
        write(folder, name, header, nation[name])


def break_two(folder, counties):
    """In one county a school stands twice; in another a number cannot be read."""
    header, rows = None, None
    with open(folder / "schools.csv", encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    home, students = header.index("区县"), header.index("小学在校生数")
    first = next(row for row in rows if row[home] == "示例0001县")
    other = list(first)
    other[header.index("学校名称")] = "另一所学校"
    rows.insert(rows.index(first) + 1, other)
    next(row for row in rows if row[home] == "示例0002县" and row[students])[students] = "约四百"
    write(folder, "schools.csv", header, rows)


def java(*args, **rest):
    return subprocess.Popen(["java", *OPENED, *args], env={"SPARK_HOME": str(SPARK), "PATH": "/usr/bin:/bin",
                            "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_SCALA_VERSION": "2.13"}, **rest)


def free_port():
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


class Cluster:
    """A master and two workers of one core each, on the loopback interface alone."""

    def __init__(self, folder, workers=2):
        self.folder = folder
        folder.mkdir(parents=True)
        port = free_port()
        self.url = f"spark://127.0.0.1:{port}"
        jars = f"{SPARK}/jars/*"
        self.master = self.start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1",
                                 "--port", str(port), "--webui-port", "0", jars=jars)
        wait_for(folder / "master.log", "I have been elected leader")
        self.workers = [
            self.start(f"worker-{i}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0",
                       "--cores", "1", "--memory", "1536m", "--work-dir", str(folder / f"work-{i}"), self.url, jars=jars)
            for i in range(workers)]
        for i in range(workers):
            wait_for(folder / f"worker-{i}.log", "Successfully registered with master")

    def start(self, name, *args, jars):
        log = open(self.folder / f"{name}.log", "w")
        return java("-Xmx512m", "-cp", jars, *args, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)

    def executors_seconds(self):
        """Processor time of the executors that ended: their workers waited for them."""
        ticks = 0
        for worker in self.workers:
            fields = pathlib.Path(f"/proc/{worker.pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[13]) + int(fields[14])  # cutime and cstime
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        for process in [*self.workers, self.master]:
            process.kill()
            process.wait()


def wait_for(log, text, seconds=120):
    until = time.time() + seconds
    while text not in log.read_text(errors="replace"):
        if time.time() > until:
            raise SystemExit(f"{log} does not say “{text}”:\n{log.read_text(errors='replace')[-3000:]}")
        time.sleep(0.2)


def submit(cluster, main, *args, kill_a_worker=False):
    """Runs a class of the application on the cluster; with a worker killed once the first counties are done."""
    app = sorted(str(jar) for jar in (HERE / "target" / "app").glob("*.jar"))
    log = WORK / f"{main}-{'killed' if kill_a_worker else 'run'}.log"
    settings = {
        "spark.master": cluster.url, "spark.jars": ",".join(app), "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.executor.memory": "1g",
        "spark.executor.cores": "1", "spark.sql.shuffle.partitions": "4", "spark.default.parallelism": "2",
        "spark.executor.extraJavaOptions": " ".join(OPENED), "spark.shuffle.service.enabled": "false",
    }
    begun = time.time()
    with open(log, "w") as out:
        driver = java("-Xmx768m", *(f"-D{key}={value}" for key, value in settings.items()),
                      "-cp", f"{HERE}/target/app/nation.jar:{SPARK}/jars/*:{HERE}/target/app/*",
                      f"com.example.{main}", *args, stdout=out, stderr=subprocess.STDOUT)
        if kill_a_worker:
            while driver.poll() is None and not (WORK / "killed").exists():
                # The first counties are written, and others are still at work.
                if any((pathlib.Path(args[1]) / "counties").rglob("part-*")):
                    os.killpg(cluster.workers[0].pid, signal.SIGKILL)  # with the executors that it began
                    (WORK / "killed").write_text("worker 0")
                time.sleep(0.1)
        driver.wait()
    text = log.read_text(errors="replace")
    if driver.returncode:
        raise SystemExit(f"{main} ended with {driver.returncode}:\n{text[-6000:]}")
    return text, time.time() - begun


def main(junheng, counties):
    shutil.rmtree(WORK, ignore_errors=True)
    nation = WORK / "nation"
    nation.mkdir(parents=True)
    make_nation(nation, counties)
    # The command line refuses data of which one county cannot be read; so it gets those without such a county.
    told = subprocess.run([junheng, "evaluate", str(nation), "--rules", PACK, "--as-of", DAY, "--lang", "en", "--format", "json",
                           "--out", str(WORK / "truth.json")], check=False, capture_output=True, text=True)
    if told.returncode > 1:
        raise SystemExit(told.stderr)
    cluster = Cluster(WORK / "cluster")
    try:
        text, whole = submit(cluster, "Nation", str(nation), str(WORK / "whole"), DAY, PACK)
        print("two workers:", counts(text), f"{whole:.0f} s")
        text, killed = submit(cluster, "Nation", str(nation), str(WORK / "killed-run"), DAY, PACK, kill_a_worker=True)
        assert (WORK / "killed").exists(), "no worker was killed"
        lost = len(re.findall(r"Lost executor|Executor lost|worker lost|Lost task", text))
        assert lost, "the driver did not notice that a worker was gone"
        print("one of them killed:", counts(text), f"{killed:.0f} s, {lost} messages of loss")
        text, _ = submit(cluster, "Same", str(WORK / "truth.json"), str(WORK / "whole"), str(WORK / "killed-run"))
        print("\n".join(line for line in text.splitlines() if line.startswith("same")))
        break_two(nation, counties)
        text, _ = submit(cluster, "Nation", str(nation), str(WORK / "broken"), DAY, PACK)
        print("two counties broken:", counts(text))
        assert re.search(r"problems [1-9]", text), "the broken counties left no problem"
    finally:
        cluster.stop()


def throughput(counties):
    shutil.rmtree(WORK, ignore_errors=True)
    # What starting costs is in both sizes; a county more costs the difference.
    sizes = (counties // 10, counties)
    for size in sizes:
        (WORK / f"nation-{size}").mkdir(parents=True)
        make_nation(WORK / f"nation-{size}", size)
    walls, seconds = [], []
    for run in range(3):
        wall, cpu = {}, {}
        for workers in (1, 2):
            spent = [spend(run, workers, size) for size in sizes]
            wall[workers], cpu[workers] = ((large - small) / (sizes[1] - sizes[0]) for small, large in zip(*spent))
            print(f"{workers} worker(s), a county more: {1000 * wall[workers]:.0f} ms, of executors' processor time {1000 * cpu[workers]:.0f} ms")
        walls.append(wall[1] / wall[2] / 2)
        seconds.append(cpu[2] / cpu[1])
    print(f"two workers, of linear: {statistics.median(walls):.2f} ({min(walls):.2f} to {max(walls):.2f}); "
          f"processor time of a county, two workers over one: {statistics.median(seconds):.2f} "
          f"({min(seconds):.2f} to {max(seconds):.2f}); load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores")


def spend(run, workers, size):
    """How long a nation of a size takes, and the processor time of the executors."""
    folder = WORK / f"run-{run}-{workers}-{size}"
    cluster = Cluster(folder / "cluster", workers)
    try:
        _, wall = submit(cluster, "Nation", str(WORK / f"nation-{size}"), str(folder / "out"), DAY, PACK)
        wait_for_executors(cluster)
        return wall, cluster.executors_seconds()
    finally:
        cluster.stop()


def wait_for_executors(cluster):
    """Until no worker has a process below it: the time of one that ended is then counted."""
    until = time.time() + 60
    while any(subprocess.run(["pgrep", "-P", str(worker.pid)], capture_output=True).stdout for worker in cluster.workers):
        if time.time() > until:
            raise SystemExit("an executor did not end")
        time.sleep(0.2)


def counts(text):
    return ", ".join(re.findall(r"^(?:counties|verdicts|findings|problems) \d+$", text, re.M))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    counties = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    if sys.argv[1] == "--throughput":
        throughput(counties)
    else:
        main(sys.argv[1], counties)
