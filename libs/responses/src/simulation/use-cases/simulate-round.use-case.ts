import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { SimulateAnyRound, SimulationOrder, SimulationReport } from './simulate-any-round';

/** Fills a demonstration round with simulated forms; they go into no other. */
@Injectable()
export class SimulateRound {
  constructor(private readonly anyRound: SimulateAnyRound) {}

  async simulate(order: SimulationOrder): Promise<Verdict<SimulationReport>> {
    const { code, document } = order.round;
    if (!document.demonstration) return refuse(PROBLEMS.SIMULATED_ROUND_UNSUITED.at('round', code));
    return this.anyRound.simulate(order);
  }
}
