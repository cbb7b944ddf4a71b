import type { SettingsAt } from '../connect/connection';

/**
 * Settings and statements that the connections of this process keep from one transaction to the next. A direct connection keeps everything. A
 * pooler hands each transaction to any connection of the server: the settings of the start packet are lost, and named
 * statements survive only where the pooler knows them.
 */
export class Line {
  private settingsAt: SettingsAt = 'start';
  private statementsSurvive = true;

  /** @param statementTimeoutMs limit of a statement, milliseconds; 0: none */
  constructor(readonly statementTimeoutMs: number) {}

  get isDirect(): boolean {
    return this.settingsAt === 'start';
  }

  /** True when a statement prepared by name can be used again in a later transaction. */
  get keepsStatements(): boolean {
    return this.statementsSurvive;
  }

  /** End of the first message of a transaction: what the start packet did not bring. */
  get opening(): string {
    return this.isDirect || this.statementTimeoutMs === 0
      ? ''
      : `; set local statement_timeout = ${this.statementTimeoutMs}`;
  }

  /** Sets roles and limits in each transaction from now on. */
  setByTransaction(terms: { readonly keepsStatements: boolean }): void {
    this.settingsAt = 'transaction';
    this.statementsSurvive = terms.keepsStatements;
  }
}
