import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import {
  DEMONSTRATIONS,
  DemonstrationName,
  loadDemonstration,
  loadEarlierYears,
} from '../../../demonstration/src/load-demonstration';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { SIMULATED } from '../output/simulated';
import { Interrupted } from '../session';

const ABOUT: Readonly<Record<DemonstrationName, string>> = {
  'gia-lai-2026':
    'Gia Lai 2025 và 2026: 149 cơ quan, phiếu toàn quốc, phiếu mô phỏng, bảng xếp hạng 2025 đã công bố · 149 agencies, the national form, simulated answers, the published ranking of 2025',
  'bac-kan-2018':
    'Bắc Kạn 2018: ba cấp, kế hoạch 266, phiếu mô phỏng · three levels, plan 266, simulated answers',
};

/** `hailong load gia-lai-2026 | bac-kan-2018`: loads a demonstration province. */
export function addLoadDemonstrations(load: Command, cli: CommandLine): void {
  for (const name of DEMONSTRATIONS) {
    load
      .command(name)
      .description(ABOUT[name])
      .option(...JSON_OPTION)
      .action((options: Printing) =>
        cli.answerIn(options, async ({ app, database }) => {
          const log = (line: string) => {
            if (cli.stop.aborted) throw new Interrupted();
            cli.log(line);
          };
          const loaded = await loadDemonstration(app, name, { database, log });
          if (!loaded.ok) return loaded;
          const earlier = await loadEarlierYears(app, name, { database, log });
          if (!earlier.ok) return earlier;
          const { roundCode, schemeCode } = loaded.value;
          const rank = 'Xếp hạng · ranking: npm run hailong -- rank';
          return accept({
            json: { round: roundCode, scheme: schemeCode, simulated: true },
            lines: [
              SIMULATED,
              `Đã nạp · loaded: ${name}, đợt · round ${roundCode}`,
              `${rank} --round ${roundCode}`,
              `${rank} --scheme ${schemeCode}`,
            ],
          });
        }),
      );
  }
}
