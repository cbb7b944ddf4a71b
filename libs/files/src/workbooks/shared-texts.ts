import { WorkbookArchive } from './workbook-archive';
import { WORKBOOK_REASONS, WorkbookFault } from './workbook-fault';
import { unescapedText } from './cell-text';
import { XmlListener, readXml } from './xml-reader';

/** Most bytes of the table of texts once it is unpacked. */
const MOST_BYTES = 512 * 2 ** 20;
/** Most characters that the table may take in memory, with a charge for each text. */
const MOST_CHARACTERS = 64 * 2 ** 20;
const CHARGE = 16;

/** Texts to which the cells of a workbook point. */
export async function sharedTexts(archive: WorkbookArchive, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let charged = 0;
  const runs = new TextRuns();
  await readXml(archive.bytes(part, MOST_BYTES), {
    open: (name) => (name === 'si' ? runs.begin() : runs.open(name)),
    text: (text) => runs.text(text),
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      charged += runs.whole.length + CHARGE;
      if (charged > MOST_CHARACTERS) throw new WorkbookFault(WORKBOOK_REASONS.tooLarge);
      texts.push(runs.whole);
    },
  });
  return texts;
}

/** Joins the runs of a text in several formats; phonetic runs above it are no part of it. */
export class TextRuns implements XmlListener {
  private written = '';
  private inText = false;
  private inPhonetic = false;

  get whole(): string {
    return unescapedText(this.written);
  }

  begin(): void {
    this.written = '';
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    this.inText = name === 't' && !this.inPhonetic;
  }

  text(text: string): void {
    if (this.inText) this.written += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    this.inText = false;
  }
}
