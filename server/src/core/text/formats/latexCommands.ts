const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Commands whose arguments are no prose. */
export const HIDDEN_COMMANDS = words(
  "label ref eqref autoref cref Cref nameref pageref vref url path nolinkurl includegraphics input include includeonly usepackage RequirePackage documentclass " +
    "bibliography bibliographystyle addbibresource printbibliography vspace hspace newcommand renewcommand providecommand newenvironment " +
    "DeclareMathOperator setlength setcounter addtocounter pagestyle thispagestyle pagenumbering hypersetup geometry definecolor color " +
    "SI si qty unit num ce chem lstinline mintinline verb verb* bibitem hyphenation graphicspath newtheorem theoremstyle lstset sisetup tikz " +
    "date setmainlanguage setdefaultlanguage setmainfont selectlanguage gls Gls glspl acrshort acrfull acs ac",
);

/** Commands whose first argument is no prose, and the second is. */
export const FIRST_HIDDEN = words(
  "href textcolor colorbox hyperref foreignlanguage multicolumn multirow parbox raisebox todo scalebox resizebox adjustbox",
);

/** Environments without prose, with or without a star. */
export const HIDDEN_ENVIRONMENTS = words(
  "equation align alignat gather multline eqnarray math displaymath flalign verbatim Verbatim lstlisting minted tikzpicture alltt algorithm algorithmic filecontents array",
);

export const TABLE_ENVIRONMENTS = words("tabular tabularx tabulary longtable supertabular tblr");

/** Control words that stand for characters. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["textregistered", "®"],
  ["texttrademark", "™"],
  ["textcopyright", "©"],
  ["copyright", "©"],
  ["ss", "ß"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["o", "ø"],
  ["O", "Ø"],
  ["aa", "å"],
  ["AA", "Å"],
  ["l", "ł"],
  ["L", "Ł"],
  ["i", "i"],
  ["j", "j"],
  ["textmu", "µ"],
  ["textalpha", "α"],
  ["textbeta", "β"],
  ["textgamma", "γ"],
  ["ldots", "…"],
  ["dots", "…"],
  ["textellipsis", "…"],
  ["textendash", "–"],
  ["textemdash", "—"],
  ["textquoteleft", "‘"],
  ["textquoteright", "’"],
  ["textquotedblleft", "“"],
  ["textquotedblright", "”"],
  ["textquotesingle", "'"],
  ["textbackslash", "\\"],
  ["textasciitilde", "~"],
  ["textdegree", "°"],
  ["pounds", "£"],
  ["euro", "€"],
  ["texteuro", "€"],
  ["S", "§"],
  ["P", "¶"],
  ["dag", "†"],
  ["ddag", "‡"],
  ["nobreakspace", "\u00a0"],
  ["space", " "],
  ["quad", " "],
  ["qquad", " "],
]);

/** Accent commands and the combining mark of each. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["c", "\u0327"],
  ["v", "\u030c"],
  ["u", "\u0306"],
  ["H", "\u030b"],
  ["k", "\u0328"],
  ["r", "\u030a"],
]);
