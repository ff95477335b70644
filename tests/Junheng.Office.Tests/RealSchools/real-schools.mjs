// Turns 1,304 real schools (shared/data/real_schools/sjkc.csv) into a CSV folder of the exchange format:
//   node tests/Junheng.Office.Tests/RealSchools/real-schools.mjs sjkc.csv OUT
// teachers_above_required = GURU, students = ENROLMEN, every school a primary school, district = NEGERI + PPD.
// Blanks stay blank.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, out] = process.argv.slice(2);
const [header, ...rows] = parse(readFileSync(source, "utf8").replace(/^\uFEFF/, ""));
const column = name => row => row[header.indexOf(name)]?.trim() ?? "";
const district = row => `${column("NEGERI")(row)} ${column("PPD")(row)}`;
const code = column("KODSEKOLAH");

mkdirSync(out, { recursive: true });
write("schools.csv", ["district_code", "school_code", "name", "kind"],
  row => [district(row), code(row), column("NAMASEKOLAH_C")(row), "primary"]);
write("stages.csv", ["district_code", "school_code", "stage", "students", "teachers_above_required"],
  row => [district(row), code(row), "primary", column("ENROLMEN")(row), column("GURU")(row)]);

function write(name, columns, cells) {
  const lines = [columns, ...rows.map(cells)].map(line => line.map(quote).join(","));
  writeFileSync(join(out, name), lines.join("\n") + "\n");
}

function quote(cell) {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function parse(text) {
  const records = [];
  let record = [], cell = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") { record.push(cell); cell = ""; }
    else if (c === "\n") { record.push(cell); records.push(record); record = []; cell = ""; }
    else if (c !== "\r") cell += c;
  }
  if (cell || record.length) records.push([...record, cell]);
  return records.filter(fields => fields.some(field => field !== ""));
}
