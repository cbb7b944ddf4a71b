import { Verdict, accept } from '@hailong/kernel';
import { ComputePoints, PointsOfAgencies, PointsQuestion } from '@hailong/points/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { pointsJson } from '../documents/points-json';
import { readTableFile } from '../documents/read-table-file';
import { formatOf } from '../documents/succession-rows';
import { findConversion } from '../find-conversion';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { pointsLines } from '../output/points-lines';
import { Session } from '../session';

interface PointsOptions extends Printing {
  readonly conversion: string;
  readonly period: string;
  readonly file?: string;
}

/** `hailong points`: computes points by law from counts, and ranks agencies by them. */
export function addPoints(program: Command, cli: CommandLine): void {
  program
    .command('points')
    .description(
      'điểm theo văn bản pháp luật từ số liệu của các cơ quan, xếp hạng và xếp loại · points by law from counts of the agencies, with ranks and grades',
    )
    .requiredOption(
      '--conversion <code>',
      'mã, MÃ@2 hoặc tệp .json · code, CODE@2 or .json file, e.g. qd-766',
    )
    .requiredOption(
      '--period <period>',
      'kỳ · period: 2026, 2026-H1, 2026-Q3, 2026-09, 2026-01-01..2026-09-30',
    )
    .option(
      '--file <file>',
      'bảng số liệu CSV hoặc Excel, không lưu · table of counts that is not stored (mặc định · default: the stored counts)',
    )
    .option(...JSON_OPTION)
    .action((options: PointsOptions) =>
      cli.answerIn(options, (session) => computed(session, cli.environment.folder, options)),
    );
}

async function computed(
  session: Session,
  folder: string,
  { conversion, period, file: name }: PointsOptions,
): Promise<Verdict<Answer>> {
  const found = await findConversion(session, folder, { name: conversion, period });
  if (!found.ok) return found;
  const question = { conversion: found.value, period };
  const points = await pointsOf(session, folder, question, name);
  if (!points.ok) return points;
  return accept({ json: pointsJson(points.value), lines: pointsLines(points.value) });
}

async function pointsOf(
  session: Session,
  folder: string,
  question: PointsQuestion,
  name: string | undefined,
): Promise<Verdict<PointsOfAgencies>> {
  const points = session.get(ComputePoints);
  const scope = await actingProvince(session);
  if (name === undefined) return points.ofStored(scope, question);
  const file = await readTableFile(name, folder);
  if (!file.ok) return file;
  const table = { format: formatOf(file.value), content: file.value.text, source: name };
  return points.ofTable(scope, question, table);
}
