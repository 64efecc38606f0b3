const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * `word/settings.xml`: Chinese punctuation is compressed, even pages have their own footer, and
 * layout is that of Word 2013 and later.
 */
export const settingsXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
  '<w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/>' +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>' +
  '<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
