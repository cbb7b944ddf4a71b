import { AgencyScope, ProvinceScope, ResultsDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { figureState } from '../persistence/figure-state';

/** Reads the state that an answer with the figures of a round stands on, at the door of its reader. */
@Injectable()
export class ReadFigureState {
  constructor(private readonly figures: ResultsDb) {}

  ofAgency(scope: AgencyScope, roundId: number): Promise<string> {
    return this.figures.ofAgency(scope, (tx) => figureState(tx, roundId, scope.agencyId), 'one');
  }

  ofProvince(scope: ProvinceScope, roundId: number): Promise<string> {
    return this.figures.ofProvince(scope, (tx) => figureState(tx, roundId), 'one');
  }
}
