import { AgencyScope } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';

/** Work of a higher lib once forms of an agency in a round are sealed: what belongs to shown blocks appears with them. Repeatable. */
export type ShownListener = (scope: AgencyScope, round: RoundRecord) => Promise<void>;

/** Register of the listeners; each higher lib adds listeners in its `onModuleInit`. */
@Injectable()
export class ShownListeners {
  private readonly listeners: ShownListener[] = [];

  add(listener: ShownListener): void {
    this.listeners.push(listener);
  }

  async tell(scope: AgencyScope, round: RoundRecord): Promise<void> {
    for (const listener of this.listeners) await listener(scope, round);
  }
}
