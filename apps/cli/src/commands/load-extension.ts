import { CRITERIA_PROBLEMS, CoreExtension } from '@hailong/criteria/domain';
import { CriteriaSetRecord } from '@hailong/criteria';
import { ReadCriteriaSets, SaveCriteriaExtension, FindCriteriaSets } from '@hailong/criteria/use-cases';
import { Problem, Verdict, accept, refuse, CRITERIA_SET_ID } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { ExtensionDocument, extensionDocument } from '../documents/extension-document';
import { readJsonFile } from '../documents/read-json';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';
import { withAdvice } from '../with-advice';
import { CODE_OPTION, codeOf } from './load-criteria';

interface ExtensionOptions extends Printing {
  readonly as: string;
  readonly code?: string;
}

/** `hailong load extension FILE`: saves a draft of an agency's extension of the province's core. */
export function addLoadExtension(load: Command, cli: CommandLine): void {
  load
    .command('extension')
    .argument('<file>', 'JSON: title, core, omitted, factors, criteria')
    .description(
      'bản nháp bộ khung của tỉnh, mở rộng cho cơ quan · a draft of the core, extended by an agency',
    )
    .requiredOption('--as <code>', 'cơ quan mở rộng bộ khung · the agency that extends the core')
    .option(...CODE_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: ExtensionOptions) =>
      cli.answerIn(options, (session) => loaded(session, cli, name, options)),
    );
}

async function loaded(
  session: Session,
  cli: CommandLine,
  name: string,
  options: ExtensionOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const json = readJsonFile(name, cli.environment.folder);
  const document = json.ok ? extensionDocument(json.value) : json;
  if (!document.ok) return document;
  const core = await publishedCore(session, document.value.core);
  if (!core.ok) return core;
  const saved = await session
    .get(SaveCriteriaExtension)
    .save(acting.value.scope, codeOf(name, options.code), extensionOf(document.value, core.value));
  if (!saved.ok) return saved;
  const { criteriaSetId, code, version, state } = saved.value;
  const id = CRITERIA_SET_ID.of(criteriaSetId);
  return accept({
    json: {
      id,
      code,
      version,
      state,
      core: { id: CRITERIA_SET_ID.of(core.value.criteriaSetId), code: core.value.code },
    },
    lines: [
      `Bộ tiêu chí · criteria set ${code} v${version}: ${state}, định danh · id ${id}, khung · core ${core.value.code} v${core.value.version}`,
    ],
  });
}

function extensionOf(
  { title, omitted, factors, criteria }: ExtensionDocument,
  { criteriaSetId }: CriteriaSetRecord,
): CoreExtension {
  return { title, coreId: criteriaSetId, omitted, factors, criteria };
}

async function publishedCore(session: Session, name: string): Promise<Verdict<CriteriaSetRecord>> {
  const core = await session
    .get(ReadCriteriaSets)
    .published(await session.get(FindCriteriaSets).coreId(name));
  return core?.core ? accept(core) : refuse(coreUnknown(name));
}

function coreUnknown(name: string): Problem {
  return withAdvice(CRITERIA_PROBLEMS.CORE_UNKNOWN.at('core'), {
    vi: `Không thấy "${name}": ghi mã hoặc định danh mà "publish criteria --core" hay "load template --publish" in ra.`,
    en: `"${name}" was not found: give the code or id that "publish criteria --core" or "load template --publish" printed.`,
  });
}
