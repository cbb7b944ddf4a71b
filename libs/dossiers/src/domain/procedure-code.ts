/** A procedure code (mã TTHC) in its parts. */
export interface ProcedureCode {
  /** The national number: `1.010708`. */
  readonly national: string;
  /** Where a provincial system offers it, `000.00.00.H56` or `H56.17`; undefined: the code has no place. */
  readonly place: string | undefined;
}

const SHAPE = /^(\d\.\d{6})(?:\.(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,3}))?$/;

/** Reads `n.nnnnnn` with or without a place; undefined when it is neither. */
export function readProcedureCode(text: string): ProcedureCode | undefined {
  const [, national, place] = SHAPE.exec(text) ?? [];
  return national === undefined ? undefined : { national, place };
}

/**
 * Whether a dossier's procedure is the one that a list names: a list without the place means it everywhere, a list with one
 * means it there. Texts that are no procedure codes are compared as they are.
 */
export function isProcedure(dossiers: string, listed: string): boolean {
  return dossiers === listed || readProcedureCode(dossiers)?.national === listed;
}
