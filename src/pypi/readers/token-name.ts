import { cellValue, LABEL, ownText, partsOf, textOf, trim } from './text';

const HEADLINES = 'h1, h2, h3, h4, h5, h6, [class*="title"]';

/**
 * A token's name, from its cell. Where a label tells what the cell holds, its text is enough; where something else stands there
 * too, or no label does, the headlines of the token's dialogs, which end with its name or quote it, tell what belongs to it.
 *
 * @param id of the token, by which its dialogs are found
 */
export function readTokenName(cell: Element, id: string): string | undefined {
  const name = cellValue(cell);
  const isLabelled = cell.querySelectorAll(LABEL).length === 1;
  if (isLabelled && name && (partsOf(cell).length === 0 || ownText(cell) === '')) return name;
  const headlines = headlinesOf(cell.ownerDocument, id);
  if (name === '') return isLabelled && headlines.some((text) => text.endsWith('-')) ? '' : undefined;
  const named = candidates(cell).find((text) => headlines.some((headline) => isNamed(headline, text)));
  return named ?? (headlines.length === 0 && isOneText(cell) ? name : undefined);
}

/** What may be the name, the longest first. */
function candidates(cell: Element): string[] {
  const texts = [textOf(cell, LABEL), ownText(cell), ...partsOf(cell).map((part) => textOf(part))].map(trim);
  return texts.filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

function isNamed(headline: string, name: string): boolean {
  const isLast = headline.endsWith(name) && trim(headline.slice(0, -name.length)).endsWith('-');
  return isLast || headline.split('"').map(trim).includes(name) || headline.includes(`"${name}"`);
}

function headlinesOf(document: Document, id: string): string[] {
  const dialogs = ['remove-API-token--', 'view-identifier--'].map((prefix) => document.getElementById(prefix + id));
  return dialogs.flatMap((dialog) => {
    const headline = dialog?.querySelector(HEADLINES);
    return headline ? [trim(textOf(headline))] : [];
  });
}

/** Whether nothing but one text stands in a cell, in one line: a label that lost its element would stand in another. */
function isOneText(cell: Element): boolean {
  return !/[\n\r]/.test(trim(textOf(cell))) && cell.querySelectorAll('*').length <= 1;
}
