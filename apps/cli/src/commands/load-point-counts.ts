import { AgenciesScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { ImportCounts, TakeFrameCounts } from '@hailong/points/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readTableFile } from '../documents/read-table-file';
import { formatOf } from '../documents/succession-rows';
import { findConversion } from '../find-conversion';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { WrongArgument } from '../output/wrong-argument';
import { Session } from '../session';

interface PointCountsOptions extends Printing {
  readonly period?: string;
  readonly source?: string;
  /** Code of the conversion whose counts are taken over from the frames. */
  readonly frames?: string;
}

/** `hailong load point-counts`: stores counts for points by law, from a table or from the frames; all or none. */
export function addLoadPointCounts(load: Command, cli: CommandLine): void {
  load
    .command('point-counts')
    .argument('[file]', 'CSV, Excel hoặc · or JSON: agency_code, period, as_of, source, …')
    .description(
      'số liệu tính điểm theo quy định, tất cả hoặc không dòng nào; số cũ được giữ lại · counts for points by law, all or none; earlier ones stay',
    )
    .option(
      '--period <period>',
      'kỳ của dòng không ghi · period of rows without one (mặc định · default: none)',
    )
    .option(
      '--source <text>',
      'nguồn của dòng không ghi · source of rows without one (mặc định · default: the file)',
    )
    .option(
      '--frames <conversion>',
      'lấy từ khung hồ sơ các số liệu của bảng quy đổi này · take over the counts of this conversion that the frames have, instead of a file',
    )
    .option(...JSON_OPTION)
    .action((name: string | undefined, options: PointCountsOptions) => {
      const folder = cli.environment.folder;
      const { frames, period } = options;
      if (frames !== undefined && period !== undefined && name === undefined)
        return cli.answerIn(options, (session) => taken(session, folder, frames, period));
      if (name !== undefined && frames === undefined)
        return cli.answerIn(options, (session) => imported(session, folder, name, options));
      throw new WrongArgument(
        'Cần đúng một trong hai: một tệp số liệu, hoặc --frames cùng --period.',
        'Give one of the two: a file of counts, or --frames with --period.',
      );
    });
}

async function imported(
  session: Session,
  folder: string,
  name: string,
  { period, source = name }: PointCountsOptions,
): Promise<Verdict<Answer>> {
  const file = await readTableFile(name, folder);
  if (!file.ok) return file;
  const table = { format: formatOf(file.value), content: file.value.text, source, period };
  const counts = await session.get(ImportCounts).import(await actingProvince(session), table);
  if (!counts.ok) return counts;
  const { agencies, added, unchanged } = counts.value;
  const line = `Số liệu tính điểm · counts: cơ quan · agencies ${agencies}, thêm · added ${added}, đã có · unchanged ${unchanged}`;
  return accept({ json: counts.value, lines: [line] });
}

async function taken(
  session: Session,
  folder: string,
  conversion: string,
  period: string,
): Promise<Verdict<Answer>> {
  const found = await findConversion(session, folder, { name: conversion, period });
  if (!found.ok) return found;
  const reader = {
    agencies: AgenciesScope.ofEvery(session.operator),
    province: await actingProvince(session),
  };
  const counts = await session.get(TakeFrameCounts).take(reader, { conversion: found.value, period });
  if (!counts.ok) return counts;
  const { agencies, added, statedElsewhere } = counts.value;
  return accept({
    json: counts.value,
    lines: [
      `Số liệu từ khung hồ sơ · counts of the frames: cơ quan · agencies ${agencies}, thêm · added ${added}`,
      ...(statedElsewhere.length === 0
        ? []
        : [`Giữ số của bảng · the table's counts stay: ${statedElsewhere.join(', ')}`]),
    ],
  });
}
