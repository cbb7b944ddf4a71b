import { Command } from 'commander';
import { CommandLine } from '../command-line';
import { addLoadAgencies } from './load-agencies';
import { addLoadConversion } from './load-conversion';
import { addLoadCounts } from './load-counts';
import { addLoadCriteria } from './load-criteria';
import { addLoadDemonstrations } from './load-demonstrations';
import { addLoadDossiers } from './load-dossiers';
import { addLoadExtension } from './load-extension';
import { addLoadFields } from './load-fields';
import { addLoadList } from './load-list';
import { addLoadPlan } from './load-plan';
import { addLoadPointCounts } from './load-point-counts';
import { addLoadQuestionnaire } from './load-questionnaire';
import { addLoadResponses } from './load-responses';
import { addLoadRound } from './load-round';
import { addLoadSuccessions } from './load-successions';
import { addLoadTemplate } from './load-template';

/** `hailong load …`: groups the commands that load files and demonstrations. */
export function addLoad(program: Command, cli: CommandLine): void {
  const load = program
    .command('load')
    .helpCommand(false)
    .description('nạp tệp hoặc tỉnh trình diễn · load a file or a demonstration province');
  load.commandsGroup('Tệp · files:');
  addLoadAgencies(load, cli);
  addLoadSuccessions(load, cli);
  addLoadTemplate(load, cli);
  addLoadCriteria(load, cli);
  addLoadExtension(load, cli);
  addLoadQuestionnaire(load, cli);
  addLoadFields(load, cli);
  addLoadPlan(load, cli);
  addLoadRound(load, cli);
  addLoadResponses(load, cli);
  addLoadDossiers(load, cli);
  addLoadCounts(load, cli);
  addLoadConversion(load, cli);
  addLoadPointCounts(load, cli);
  addLoadList(load, cli);
  load.commandsGroup('Tỉnh trình diễn · demonstrations:');
  addLoadDemonstrations(load, cli);
}
