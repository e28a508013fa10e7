"""Starts the service, as a jar or as a native binary, for the scripts beside this one."""
import http.client
import os
import pathlib
import re
import signal
import subprocess
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
JAR = HOME / "target/quarkus-app/quarkus-run.jar"


class Room:
    """What a container may have: the memory of those in it, of program and files as of data, is no more than so many MB. Wants root."""

    def __init__(self, megabytes):
        first = pathlib.Path("/sys/fs/cgroup/memory")
        second = not first.is_dir()
        self.folder = (first.parent if second else first) / f"lodestone-{os.getpid()}"
        self.folder.mkdir()
        self.peak = self.folder / ("memory.peak" if second else "memory.max_usage_in_bytes")
        self.events = self.folder / ("memory.events" if second else "memory.oom_control")
        (self.folder / ("memory.max" if second else "memory.limit_in_bytes")).write_text(str(megabytes << 20))

    def enter(self):
        (self.folder / "cgroup.procs").write_text("0")

    def ended(self):
        """How often the system ended a process for want of room."""
        return int(re.search(r"oom_kill (\d+)", self.events.read_text()).group(1))

    def most(self):
        """In MB."""
        return int(self.peak.read_text()) / (1 << 20)

    def close(self):
        self.folder.rmdir()


class Service:
    """One process; settings are those of docs/configuration.md. heap is such as "256m", or None for what the program takes by itself."""

    def __init__(self, program, heap, settings, log, rules="rules", room=None):
        self.log = log
        arguments = [f"-Xmx{heap}"] if heap else []
        settings = [f"-D{name}={value}" for name, value in settings.items()]
        if str(program).endswith(".jar"):
            command = ["java", "-XX:+UseSerialGC", *arguments, *settings, "-jar", str(program)]
        else:
            command = [str(program), *arguments, *settings]
        command += ["serve", "--port", "0", "--rules", str(rules)]
        with open(log, "a") as out:
            begin = out.tell()
            self.process = subprocess.Popen(command, stdout=out, stderr=out, cwd=HOME, preexec_fn=room and room.enter)
        self.port = self._port(begin)

    def _port(self, begin):
        while self.process.poll() is None:
            with open(self.log) as log:
                log.seek(begin)
                listening = re.search(r"http://127\.0\.0\.1:(\d+)", log.read())
            if listening:
                return int(listening.group(1))
            time.sleep(0.05)
        raise SystemExit(f"it ended without listening: {self.log}")

    def resident(self):
        """In MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait()


def ask(port, method, path, body=None, headers=None, timeout=120):
    """Status, headers and body; status 0 if there is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    except (OSError, http.client.HTTPException):
        return 0, {}, b""
    finally:
        connection.close()


def stockpiles(size):
    """A request of just under so many bytes."""
    facts, length, number = [], 40, 0
    while length < size - 200:
        fact = ('{"fact":"Stockpile","id":"s%d","economy":"US","mineral":"gallium","quantity":%d,"unit":"t",'
                '"source":"made for this test"}' % (number, number))
        facts.append(fact)
        length += len(fact) + 1
        number += 1
    return ('{"asOf":"2024-12-03","facts":[' + ",".join(facts) + "]}").encode()
