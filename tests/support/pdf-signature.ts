/** As a service adds it: behind what was there, with the places of the bytes it speaks of. */
export const signature = Buffer.from(
  '\n90 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 840 960 240] >>\nendobj\n%%EOF\n',
);
