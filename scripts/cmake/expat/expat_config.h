/* How expat is compiled: elements and texts alone. No document type (XML_DTD) and no entities of a document's own
   (XML_GE), so nothing can grow and nothing outside is fetched. The order of its hash tables is nobody's secret here:
   names are those of workbooks, and what is read never depends on it (XML_POOR_ENTROPY). */
#ifndef EXPAT_CONFIG_H
#define EXPAT_CONFIG_H 1

#define BYTEORDER 1234
#define XML_CONTEXT_BYTES 0
#define XML_GE 0
#define XML_NS 1
#define XML_POOR_ENTROPY 1

#endif
