/** Words for the keys of figures and the ids of claims: `percent_lost_4mg` is "lost, 4 mg". Longest phrase first. */

/** Words that begin a part of their own, after a comma: arms, doses, times, trials, places. */
const parts: Readonly<Record<string, string>> = {
  '10_12_years': 'followed 10 to 12 years',
  '200_30mg': '200 then 30 mg',
  '200_50mg': '200 then 50 mg',
  '2_5mg': '2.5 mg',
  '40_plus': '40 and over',
  aa: 'alopecia areata',
  aa_on_scid: 'alopecia areata, on SCID mice',
  all_of_us: 'All of Us cohort',
  as_printed: 'as printed',
  at_au: 'totalis or universalis',
  black: 'Black people',
  white: 'White people',
  asian: 'Asian people',
  hispanic: 'Hispanic people',
  boston: 'Boston',
  brave_aa: 'BRAVE-AA',
  brave_aa_peds: 'BRAVE-AA-PEDS',
  brave_aa1: 'BRAVE-AA1',
  brave_aa2: 'BRAVE-AA2',
  canada: 'Canada',
  abrocitinib: 'abrocitinib',
  baricitinib: 'baricitinib',
  brepocitinib: 'brepocitinib',
  ciclosporin: 'ciclosporin',
  clobetasol: 'clobetasol',
  continued: 'continued',
  control: 'control',
  controls: 'controls',
  daxdilimab: 'daxdilimab',
  deuruxolitinib: 'deuruxolitinib',
  diet: 'diet',
  drug: 'medicine',
  dupilumab: 'dupilumab',
  not_sustained: 'not sustained',
  patchy: 'patchy',
  ritlecitinib: 'ritlecitinib',
  ruxolitinib: 'ruxolitinib',
  stayed: 'stayed on the dose',
  stepped_down: 'stepped down',
  sustained: 'sustained',
  tofacitinib: 'tofacitinib',
  tnf_inhibitor: 'TNF inhibitor',
  upadacitinib: 'upadacitinib',
  '200_50': '200 then 50 mg',
  denmark: 'Denmark',
  eq101: 'EQ101',
  eu: 'EU',
  female: 'women',
  gb: 'Great Britain',
  india: 'India',
  iran: 'Iran',
  iraq: 'Iraq',
  japan: 'Japan',
  jupiter: 'JUPITER',
  korea: 'Korea',
  label: 'label',
  least_deprived: 'least deprived fifth',
  locf: 'last observation carried forward',
  male: 'men',
  most_deprived: 'most deprived fifth',
  nhs: 'Nurses’ Health Study',
  nhs2: 'Nurses’ Health Study II',
  observed: 'as observed',
  placebo: 'placebo',
  second_study: 'second study',
  select: 'SELECT',
  step1: 'STEP 1',
  step2: 'STEP 2',
  step3: 'STEP 3',
  study1: 'study 1',
  study2: 'study 2',
  study3: 'study 3',
  taiwan: 'Taiwan',
  thrive_aa1: 'THRIVE-AA1',
  thrive_aa2: 'THRIVE-AA2',
  tnfi: 'TNF inhibitor',
  totalis_universalis: 'totalis or universalis',
  turkey: 'Turkey',
  uk: 'UK',
  us: 'US',
  vehicle: 'vehicle',
  vip_s: 'VIP-S trial',
  vip_u: 'VIP-U trial',
  with_ascvd: 'with atherosclerotic disease',
  with_steroids: 'with steroids',
  without_ascvd: 'without atherosclerotic disease',
};

/** Short forms written out, and names with their capitals and hyphens. */
const forms: Readonly<Record<string, string>> = {
  ad: 'atopic dermatitis',
  ae: 'adverse events',
  au: 'alopecia universalis',
  brave: 'BRAVE',
  combo: 'combination',
  difference_points: 'difference in percentage points',
  female_pattern: 'female-pattern hair loss',
  follow_up: 'followed',
  hazard_ratio: 'hazard ratio',
  im: 'intramuscular',
  ir: 'insulin resistance',
  mono: 'one medicine alone',
  methotrexate12_prednisone6: '12 months of methotrexate, 6 of prednisone',
  months_observed: 'months observed',
  odds_observed: 'odds observed',
  phase2a: 'phase 2a',
  population_based: 'population-based',
  clinic_based: 'clinic-based',
  rct: 'randomised trial',
  regrowth75: 'regrowth of 75% or more',
  risk_ratio: 'risk ratio',
  self_harm: 'self-harm',
  self_report: 'by own report',
  studies_or: 'studies behind the odds ratio',
  studies_or_2014: 'studies behind the odds ratio of 2014',
  moderately_or_greatly: 'moderately or greatly',
  or_more: 'or more',
  year1: 'year 1',
  years_age: 'age in years',
  aga: 'pattern hair loss',
  ahr: 'adjusted hazard ratio',
  allegro: 'ALLEGRO',
  ami: 'heart attack',
  aor: 'adjusted odds ratio',
  apeced: 'APECED',
  bmi: 'BMI',
  ccca: 'central centrifugal cicatricial alopecia',
  cd4: 'CD4',
  cd8: 'CD8',
  chmp: 'CHMP',
  ck: 'creatine kinase',
  covid: 'COVID-19',
  cpk: 'creatine kinase',
  crp: 'CRP',
  cv: 'cardiovascular',
  cxcl10: 'CXCL10',
  dlqi: 'DLQI',
  dpcp: 'DPCP',
  dz: 'non-identical twins',
  ema: 'EMA',
  etg: 'Endotext',
  faers: 'FAERS',
  fda: 'FDA',
  fdr: 'false discovery rate',
  ffa: 'frontal fibrosing alopecia',
  glp1: 'GLP-1',
  guide: 'GUIDE',
  gwas: 'GWAS',
  hla: 'HLA',
  homa: 'HOMA-IR',
  hpv: 'HPV',
  hr: 'hazard ratio',
  i2: 'I²',
  ibs: 'irritable bowel syndrome',
  ifn: 'IFN',
  ifng: 'IFN-γ',
  ige: 'IgE',
  il10: 'IL-10',
  il13: 'IL-13',
  il15: 'IL-15',
  il17: 'IL-17',
  il18: 'IL-18',
  il2: 'IL-2',
  il4: 'IL-4',
  il6: 'IL-6',
  il7: 'IL-7',
  ip10: 'IP-10',
  irr: 'incidence rate ratio',
  jak: 'JAK',
  jak1: 'JAK1',
  jak3: 'JAK3',
  jaki: 'JAK inhibitors',
  ldl: 'LDL',
  ldom: 'low-dose oral minoxidil',
  leqselvi: 'Leqselvi',
  litfulo: 'Litfulo',
  lpp: 'lichen planopilaris',
  lppai: 'LPPAI',
  mace: 'major cardiovascular events',
  md: 'mean difference',
  mdd: 'major depression',
  mets: 'metabolic syndrome',
  mi: 'heart attack',
  mr: 'Mendelian randomisation',
  mz: 'identical twins',
  mz_pairs: 'identical pairs of twins',
  dz_pairs: 'non-identical pairs of twins',
  ms: 'multiple sclerosis',
  nice: 'NICE',
  nk: 'NK',
  nkg2d: 'NKG2D',
  odds_ratio: 'odds ratio',
  olumiant: 'Olumiant',
  or: 'odds ratio',
  oral_surveillance: 'ORAL Surveillance',
  p: 'p value',
  pasi: 'PASI',
  pasi100: 'PASI 100',
  pasi50: 'PASI 50',
  pasi75: 'PASI 75',
  acr50: 'ACR50',
  pgic: 'PGI-C',
  prac: 'PRAC',
  psa: 'psoriatic arthritis',
  pso: 'psoriasis',
  anti_inflammatory: 'anti-inflammatory',
  atau: 'totalis and universalis',
  gdt: 'γδ T',
  meta_analysis: 'meta-analysis',
  pdc: 'plasmacytoid dendritic cell',
  phase2: 'phase 2',
  phase2b: 'phase 2b',
  phase3: 'phase 3',
  t_cell: 'T cell',
  tcells: 'T cells',
  vitamin_d: 'vitamin D',
  r: 'correlation (r)',
  ra: 'rheumatoid arthritis',
  rcts: 'randomised trials',
  rr: 'relative risk',
  ko: 'knock-out',
  scid: 'SCID',
  sd: 'SD',
  sii: 'SII',
  siri: 'SIRI',
  sle: 'lupus',
  smd: 'standardised mean difference',
  snps: 'SNPs',
  sucra: 'SUCRA',
  t1d: 'type 1 diabetes',
  t2d: 'type 2 diabetes',
  tbr: 'target-to-background ratio',
  te: 'telogen effluvium',
  th2: 'TH2',
  tnf: 'TNF',
  trm: 'resident memory T cells',
  uti: 'urinary infection',
  v: 'against',
  vitd: 'vitamin D',
  vs: 'against',
  vte: 'venous thrombosis',
  ulbp3: 'ULBP3',
  salt: 'SALT',
  '2points': 'two points better',
};

/** Names written in capitals throughout. */
const capitals =
  /^(ace|aladin|aire|ati|bad|c3h|cd39|cxcr3|fmt|hpa|iga|ilc1|isds|il15rb|mhc|mica|nlr|raainbow|ta\d+|tc2|th1|ulbp)$/;

const proper =
  'China Israel Italy Coacillium Treg Almutairi Gisondi Hashimoto Graves Jang Jensen Lee Ly Naldi Xu Yongpisarn Wolfram Zhang Medline Tressless Butyricimonas Enterorhabdus Phascolarctobacterium Ruminococcaceae Crohn Mesinkovska Jackow Denmark Saudi European Korean Swiss Canadian German'
    .split(' ')
    .map((name) => [name.toLowerCase(), name] as const);
const names: Readonly<Record<string, string>> = { ...forms, ...Object.fromEntries(proper) };

/** Tokens whose words follow from their shape: "4mg", "week24", "salt20". */
function shaped(token: string): { text: string; part: boolean } | undefined {
  const match = /^(\d+(?:p\d+)?)(mg|ug|y)$|^(week|month|salt|il)(\d+)$/.exec(token);
  if (!match) return undefined;
  const [, amount, unit, noun, number] = match;
  if (unit) return { text: `${amount} ${{ mg: 'mg', ug: 'µg', y: 'year' }[unit]}`, part: true };
  if (noun === 'salt') return { text: `SALT ${number}`, part: false };
  return { text: `${noun === 'il' ? 'IL-' : `${noun} `}${number}`, part: noun !== 'il' };
}

/** Genes in the keys of counts. */
const gene =
  /^(ptpn22|prdx5|bcl2l11|ikzf4|erbb3|il21|lrrc32|sh2b3|ciita|socs1|stx17|il2ra|ctla4|dqb1|ucg003)$/;

/** Words of a list of tokens, as parts to be joined by commas. Unknown tokens stand as they are. */
export function wordsOf(tokens: readonly string[]): readonly string[] {
  const groups: string[][] = [[]];
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(4, tokens.length - at);
    const key = () => tokens.slice(at, at + length).join('_');
    while (length > 1 && !(key() in parts) && !(key() in names)) length--;
    const token = key();
    const shape = shaped(token);
    const part = parts[token] ?? (shape?.part ? shape.text : undefined);
    const lone = (token === 'or' || token === 'p') && at > 0;
    const numbered = /^(week|month|day|year)$/.test(token) && /^\d+$/.test(tokens[at + 1] ?? '');
    if (part ?? numbered) groups.push([]);
    groups
      .at(-1)
      ?.push(
        part ??
          shape?.text ??
          (lone ? token.replace('p', 'P') : names[token]) ??
          (gene.test(token) || capitals.test(token) ? token.toUpperCase() : token),
      );
    if (part) groups.push([]);
    at += length;
  }
  return groups.filter((group) => group.length > 0).map((group) => group.join(' '));
}

/** Parts as one phrase: commas between them, none after a word that leads on. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .join(', ')
    .replaceAll(/, (against|to|after|in|from|of|by|and|than|with|on|v), /g, ' $1 ')
    .replaceAll(/ (against|with|to|after|in|for|from|of|by|and|than|on|not|no|helps), /g, ' $1 ');
}

/** First letter as a capital, unless the word has its own capitals (IL-6, p value). */
export function capitalise(text: string): string {
  return /^(p value|µ)/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** A note that other words follow: full stop last. */
export function withStop(note: string): string {
  const text = note.trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A note as a sentence: capital first, full stop last. */
export const asSentence = (note: string): string => capitalise(withStop(note));
