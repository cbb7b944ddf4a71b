import { ReadOrganisation } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { Problem, Texts } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { ForeseenFigure, partLabel } from '../domain/foreseen-figure';
import { WARNINGS } from '../domain/problems';
import { ForeseeFigures } from './foresee-figures.use-case';

/** Parts that a warning names. */
const EXAMPLES = 3;

/** Warns when a round opens that some of its parts are not expected to show a figure of their own. */
@Injectable()
export class UnfilledParts implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly foresee: ForeseeFigures,
    private readonly organisation: ReadOrganisation,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  /** Finds nothing in a demonstration: simulated forms show at once. */
  async warnings(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    if (step !== 'open' || round.document.demonstration) return [];
    const foreseen = await this.foresee.ofRound(scope, round);
    if (!foreseen.ok) return foreseen.problems;
    const { figures, smallest } = foreseen.value;
    const few = figures.filter(({ time }) => time === 'never');
    if (few.length === 0) return [];
    const examples = await this.named(round, few.slice(0, EXAMPLES));
    return [
      WARNINGS.EXPECTED_FORMS_TOO_FEW.at('toldApartBy', few.length, figures.length, smallest, examples),
    ];
  }

  private async named(
    { document }: RoundRecord,
    figures: readonly ForeseenFigure[],
  ): Promise<readonly Texts[]> {
    const agencies = await this.organisation.byIds(figures.map(({ part }) => part.agencyId));
    return figures.map(({ part }, at) => {
      const { vi, en = vi } = partLabel(part, document);
      const agency = agencies[at]?.code ?? '';
      return { vi: `${agency} · ${vi}`, en: `${agency} · ${en}` };
    });
  }
}
