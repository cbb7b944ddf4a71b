import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { KnownTokens } from '../../gate/use-cases/known-tokens';
import { AppClientRow, appClientByKey } from '../persistence/app-client-store';

/** Registered apps by their server key; a retired one is unknown within a minute. */
@Injectable()
export class KnownApps {
  private readonly known: KnownTokens<AppClientRow>;

  constructor(
    db: IntakeDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.known = new KnownTokens((key) => db.read((tx) => appClientByKey(tx, key)));
  }

  /**
   * @param address of the app's server, which pays for wrong keys
   * @throws SurveyFault SURVEY_TOO_MANY after too many wrong keys
   */
  async byKey(key: string, address: string | undefined): Promise<AppClientRow | undefined> {
    if (key === '') return undefined;
    const now = this.clock.now().getTime();
    return this.known.inMemory(key, now) ?? this.known.read(key, address, now);
  }
}
