// Processor time of every process below this one (the browser and its helpers), from /proc.
import { readdir, readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));

async function processes() {
  const found = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = await readFile(`/proc/${name}/stat`, 'latin1');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      found.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
}

export async function descendantCpuSeconds(root = process.pid) {
  const all = await processes();
  const belongs = (pid) => {
    for (let at = all.get(pid); at; at = all.get(at.parent)) if (at.parent === root) return true;
    return false;
  };
  let ticks = 0;
  for (const [pid, { ticks: own }] of all) if (belongs(pid)) ticks += own;
  return ticks / ticksPerSecond;
}
