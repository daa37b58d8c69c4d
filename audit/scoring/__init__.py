"""The quality of a text in numbers: MQM score and readability."""
