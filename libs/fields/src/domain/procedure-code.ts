/** Procedure code (mã TTHC), split up. */
export interface ProcedureCode {
  /** The national number: `1.010708`. */
  readonly national: string;
  /** Identifier of the province or agency that offers it, `000.00.00.H56` or `H56.17`; undefined: the code names none. */
  readonly offeredBy: string | undefined;
}

const SHAPE = /^(\d\.\d{6})(?:\.(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,3}))?$/;

/** Reads `n.nnnnnn` with or without an identifier; undefined for any other text. */
export function readProcedureCode(text: string): ProcedureCode | undefined {
  const [, national, offeredBy] = SHAPE.exec(text) ?? [];
  return national === undefined ? undefined : { national, offeredBy };
}

/**
 * Tells whether a dossier's procedure is the one that a list names. A listed code without identifier means the procedure
 * everywhere, with one only there. Texts that are no procedure codes are compared as they are.
 */
export function isProcedure(dossiers: string, listed: string): boolean {
  return dossiers === listed || readProcedureCode(dossiers)?.national === listed;
}
