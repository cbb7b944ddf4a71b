import { Figure, Measured } from '../benchmark';
import { Machine } from '../machine';

/** The machine, and its speed at the time. */
export function machineLines(facts: Machine): string[] {
  const { cores, processor, memoryGiB, node, postgresql, durableCommit } = facts;
  const commit = durableCommit ? 'ghi bền · commits are durable' : 'GHI KHÔNG BỀN · COMMITS ARE NOT DURABLE';
  const work = `${numberOf(facts.workMs)} ms`;
  const flush = `${numberOf(facts.flushUs)} µs`;
  return [
    `${cores} × ${processor}, ${memoryGiB} GiB, Node ${node}, PostgreSQL ${postgresql}, ${commit}`,
    `việc mẫu · fixed work: ${work}; ghi xuống đĩa · flush to disk: ${flush}`,
  ];
}

/** Figures under the name of their benchmark, numbers aligned, with the command that repeats them. */
export function reportLines({ benchmark, command, figures, notes }: Measured): string[] {
  const cells = figures.map((figure) => ({ figure, number: numberOf(figure.value) }));
  const width = Math.max(0, ...cells.map(({ number }) => number.length));
  const unit = Math.max(0, ...figures.map((figure) => figure.unit.length));
  return [
    '',
    `${benchmark.name}: ${benchmark.vi} · ${benchmark.en}`,
    ...cells.map(
      ({ figure, number }) =>
        `  ${number.padStart(width)} ${figure.unit.padEnd(unit)}  ${figure.vi} · ${figure.en}`,
    ),
    ...notes.map((note) => `  – ${note}`),
    `  $ ${command}`,
  ];
}

/** A number with three digits; the further ones are noise. */
function numberOf(value: number): string {
  const whole = Math.abs(value) >= 100;
  return value.toLocaleString(
    'en-US',
    whole ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 },
  );
}

/** The same for programs. */
export function jsonOf(machine: Machine, results: readonly Measured[]): object {
  return {
    machine,
    benchmarks: results.map(({ benchmark, command, figures, notes }) => ({
      name: benchmark.name,
      command,
      figures: Object.fromEntries(figures.map((figure) => [figure.code, valueOf(figure)])),
      notes,
    })),
  };
}

function valueOf({ value, unit, turns, en }: Figure): object {
  return { value, unit, ...(turns && { turns }), means: en };
}
