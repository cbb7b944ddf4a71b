import { TextDecoder } from 'node:util';
import { SaxesParser, SaxesTagPlain } from 'saxes';
import { WORKBOOK_REASONS, WorkbookFault } from './workbook-fault';

/** Attributes by name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Listens to the elements of a document; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Longest text or tag, in characters: a cell has 32 767. */
const LONGEST = 1_000_000;

/** Reads XML that arrives in pieces; holds no more than an open tag or text. Entities that a document declares are refused. */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  /** Characters since the last element or text. */
  private open = 0;

  constructor(listener: XmlListener) {
    const met = () => (this.open = 0);
    this.parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      met();
      listener.open?.(localName(name), attributes);
    });
    this.parser.on('closetag', ({ name }: SaxesTagPlain) => {
      met();
      listener.close?.(localName(name));
    });
    const text = (found: string) => {
      met();
      listener.text?.(found);
    };
    this.parser.on('text', text);
    this.parser.on('cdata', text);
    this.parser.on('error', () => {
      throw new WorkbookFault(WORKBOOK_REASONS.content);
    });
  }

  write(piece: string): void {
    this.open += piece.length;
    this.parser.write(piece);
    if (this.open > LONGEST) throw new WorkbookFault(WORKBOOK_REASONS.tooLarge);
  }

  end(): void {
    this.parser.close();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Reads a whole document. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const reader = new XmlReader(listener);
  for await (const piece of decodedXml(bytes)) reader.write(piece);
  reader.end();
}

/** Decodes UTF-8, in which every workbook writes its parts, into texts of the same pieces. */
export async function* decodedXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
    decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new WorkbookFault(WORKBOOK_REASONS.content) : error;
  }
}
