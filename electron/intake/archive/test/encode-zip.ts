import { crc32, deflateRawSync } from 'node:zlib';

/** An entry, and what it may say of itself that isn't so. */
export interface ZipPart {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly utf8?: boolean;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly unixMode?: number;
  readonly extra?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: Uint8Array;
  /** Sizes in a descriptor, as programs write them that don't know them beforehand. */
  readonly sizesBehind?: boolean;
  /** Says that its bytes are those of the first entry. */
  readonly sharesFirst?: boolean;
}

/** A zip archive written by hand, since no program writes those that lie (APPNOTE 4.3). */
export function encodeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const contents: Buffer[] = [];
  let start = 0;
  for (const part of parts) {
    const header = headerOf(part);
    const extra = part.extra ?? new Uint8Array();
    const shared = part.sharesFirst === true;
    contents.push(Buffer.concat([contentsHeader(header, part, shared ? 0 : start), part.name, extra]));
    if (shared) continue;
    const local = Buffer.concat([
      localHeader(header, part),
      part.name,
      extra,
      header.packed,
      descriptorOf(header, part),
    ]);
    locals.push(local);
    start += local.length;
  }
  const list = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...locals, list, end]);
}

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

function headerOf(part: ZipPart): Header {
  const flags = (part.utf8 ? 0x800 : 0) | (part.encrypted ? 1 : 0) | (part.sizesBehind ? 8 : 0);
  return {
    flags,
    method: part.method ?? (part.stored ? 0 : 8),
    crc: part.crc ?? crc32(part.data),
    packed: part.packed ?? (part.stored ? part.data : deflateRawSync(part.data)),
    size: part.size ?? part.data.length,
  };
}

function localHeader({ flags, method, crc, packed, size }: Header, part: ZipPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  if (!part.sizesBehind) {
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
  }
  header.writeUInt16LE(part.name.length, 26);
  header.writeUInt16LE(part.extra?.length ?? 0, 28);
  return header;
}

function descriptorOf({ crc, packed, size }: Header, part: ZipPart): Buffer {
  if (!part.sizesBehind) return Buffer.alloc(0);
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed.length, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function contentsHeader({ flags, method, crc, packed, size }: Header, part: ZipPart, start: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(part.unixMode === undefined ? 20 : (3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(part.name.length, 28);
  header.writeUInt16LE(part.extra?.length ?? 0, 30);
  header.writeUInt32LE(((part.unixMode ?? 0) << 16) >>> 0, 38);
  header.writeUInt32LE(start, 42);
  return header;
}
