import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of 10 ms. */
const TICK = 10_000;

const stat = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
};

/** Microseconds that a process has used so far, with its ended children. */
export function processorTime(pid) {
  const fields = stat(pid);
  return fields ? (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) * TICK : 0;
}

/** Microseconds that a PostgreSQL server has used so far: the postmaster and all its processes. */
export function serverTime(postmaster) {
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && Number(stat(pid)?.[1]) === postmaster);
  return [postmaster, ...children.map(Number)].reduce((sum, pid) => {
    const fields = stat(pid);
    return sum + (fields ? (Number(fields[11]) + Number(fields[12])) * TICK : 0);
  }, 0);
}

/** Resident memory in MB. */
export const residentMegabytes = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
