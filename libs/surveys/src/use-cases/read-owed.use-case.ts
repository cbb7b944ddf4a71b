import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Texts } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { owedLabel } from '../domain/round-work';
import { owingRounds } from '../persistence/owed-store';

/** Round with the works that its steps owe. */
export interface OwingRound {
  readonly code: string;
  readonly works: readonly Texts[];
}

/** Reads which rounds owe works of their steps; changes nothing. */
@Injectable()
export class ReadOwed {
  constructor(private readonly province: ProvinceDb) {}

  async read(actor: string): Promise<readonly OwingRound[]> {
    const owing = await this.province.read(ProvinceScope.of(undefined, actor), owingRounds);
    return owing.map(({ round, owed }) => ({ code: round.code, works: owed.map(owedLabel) }));
  }
}
