import { readdirSync, readFileSync } from 'node:fs';

/** Nanoseconds that the threads of a process have run, as the scheduler counts them; the ticks of `/proc/<pid>/stat` are 10 ms long. */
function ran(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
      0,
    );
  } catch {
    return 0;
  }
}

const parentOf = (pid) => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
};

/** Microseconds that a process has used so far, without its children. */
export const processorTime = (pid) => ran(pid) / 1000;

/** Microseconds that a PostgreSQL server has used so far: the postmaster and all its processes. */
export function serverTime(postmaster) {
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster);
  return [postmaster, ...children.map(Number)].reduce((sum, pid) => sum + processorTime(pid), 0);
}

/** Resident memory in MB. */
export const residentMegabytes = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
