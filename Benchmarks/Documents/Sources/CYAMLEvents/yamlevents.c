#include "yamlevents.h"

#include <yaml.h>

long muster_yaml_events(const unsigned char *text, size_t size) {
    yaml_parser_t parser;
    yaml_event_t event;
    long count = 0;
    int last = 0;
    if (!yaml_parser_initialize(&parser)) return -1;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, text, size);
    while (!last) {
        if (!yaml_parser_parse(&parser, &event)) {
            count = -1;
            break;
        }
        count++;
        last = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}
