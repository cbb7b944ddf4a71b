import { accept } from '@hailong/kernel';
import { AttachPaper } from '@hailong/releases/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readBytes } from '../documents/read-file';
import { JSON_OPTION, releaseName } from '../options';

/** `hailong release sign`: attaches the signed act to a publication, once. */
export function addSigning(release: Command, cli: CommandLine): void {
  release
    .command('sign <release>')
    .description('kèm văn bản đã ký (PDF) vào bản đã công bố, một lần · attach the signed act, once')
    .requiredOption('--file <file>', 'tệp PDF, nhiều nhất 10 MiB · a PDF, 10 MiB at most')
    .option(...JSON_OPTION)
    .action((text: string, { file, json }: Printing & { readonly file: string }) => {
      const named = releaseName(text);
      return cli.answerIn({ json }, async (session) => {
        const content = readBytes(file, cli.environment.folder);
        const scope = await actingProvince(session);
        const attached = await session.get(AttachPaper).attach(scope, named, content);
        if (!attached.ok) return attached;
        const { hash, bytes } = attached.value;
        return accept({
          json: { hash, bytes },
          lines: [`Đã kèm văn bản ký, ${bytes} byte · attached, ${bytes} bytes`, `SHA-256 ${hash}`],
        });
      });
    });
}
